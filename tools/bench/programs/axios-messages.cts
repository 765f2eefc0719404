import { readCsvRecords } from '../../../nodes/Nudgescribe/api/dialect/csv.ts';
import { Api } from './api.cts';
import { doJobs, inPool } from './work.cts';

// Reads all exported messages of a campaign, as a program written for nothing else would: it knows
// that JSON is cut. It reads CSV as the node does, which is faster than the libraries for it.
doJobs(async (job) => {
	const api = new Api(job);
	const { pages } = await api.call('countMessageFiles', job.target);
	const files = await inPool(pages, job.atOnce, async (page) => {
		const { data } = await api.call('fetchMessageFile', { ...job.target, page, format: 'csv' });
		return [...readCsvRecords([typeof data === 'string' ? data : ''])];
	});
	return files.flat();
});
