import type { RunMessage, StoredRun } from '../store/records.cts';
import { stableId } from './stable.cts';

const segments = [
	{ region: 'DACH', age_band: '18-29', language: 'de', channel: 'email' },
	{ region: 'Iberia', age_band: '30-44', language: 'es', channel: 'email' },
	{ region: 'Nordics', age_band: '45-59', language: 'en', channel: 'sms' },
	{ region: 'France', age_band: '30-44', language: 'fr', channel: 'email' },
	{ region: '日本', age_band: '18-29', language: 'ja', channel: 'push' },
];

/** What sets one run of a campaign apart. */
export interface RunParts {
	campaignId: string;
	customerGroupId: string;
	number: number;
	startedAt: Date;
	files: number[];
	archived: boolean;
	review_status?: string | undefined;
	approval_stage?: string | undefined;
}

function messageOf(parts: RunParts, index: number): RunMessage {
	const { region, age_band, language, channel } = segments[index % segments.length] ?? {};
	const at = parts.startedAt.toISOString();
	return {
		message_id: stableId('msg', parts.campaignId, parts.number, index),
		segment: { name: `${region}, ${age_band}`, region, age_band },
		review_status: parts.review_status,
		approval_stage: parts.approval_stage,
		archived: parts.archived,
		run_number: parts.number,
		subject: `Offer ${index + 1} for ${region}`,
		body: 'Hello {{first_name}},\nthis one is for you.',
		channel,
		language,
		created_at: at,
		updated_at: at,
	};
}

/** A run in which every segment has a message of its own, all newly generated. */
export function runOf(parts: RunParts): StoredRun {
	const messages = segments.map((_, index) => messageOf(parts, index));
	return {
		number: parts.number,
		customerGroupId: parts.customerGroupId,
		startedAt: parts.startedAt.toISOString(),
		segmentCount: segments.length,
		summary: {
			reused: 0,
			generated: segments.length,
			archived: parts.number > 1 ? segments.length : 0,
		},
		messages,
		files: parts.files,
		waitsForArchiving: false,
	};
}
