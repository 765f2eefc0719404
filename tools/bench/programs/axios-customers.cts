import { Api } from './api.cts';
import { doJobs, inPool } from './work.cts';

// Reads all customers of a group, as a program written for nothing else would.
doJobs(async (job) => {
	const api = new Api(job);
	const { pages } = await api.call('countCustomerPages', job.target);
	const lists = await inPool(pages, job.atOnce, async (page) => {
		const { customers } = await api.call('getCustomers', { ...job.target, page });
		return customers ?? [];
	});
	return lists.flat();
});
