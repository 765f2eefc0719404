import { choices } from '../../tools/emulator/choices.cts';
import { readDialect, type Dialect } from '../../tools/emulator/dialect.cts';
import type { Names } from '../../tools/emulator/names.cts';
import { fc } from '../unit/arbitraries.cts';
import { drawnNaming } from './drawnNames.cts';

const bits = { true: 1, false: 0 };

const drawnValues = fc.record(
	{
		format: fc.constantFrom(
			{ csv: 'CSV', json: 'JSON', url: 'URL' },
			{ csv: 'C', json: 'J', url: 'U' },
		),
		required: fc.constant(bits),
		unique_identifier: fc.constant(bits),
		status: fc.constant({
			Draft: 'DRAFT',
			Published: 'PUBLISHED',
			'Ready for review': 'READY_FOR_REVIEW',
			'Ready to publish': 'READY_TO_PUBLISH',
		}),
	},
	{ requiredKeys: [] },
);

const drawnPrefixes = fc.record(
	{
		customer_group_id: fc.constantFrom('group-', 'g:'),
		campaign_id: fc.constantFrom('c-', 'campaign/'),
		workspace_id: fc.constant('w.'),
	},
	{ requiredKeys: [] },
);

const drawnChoices = fc.record({
	firstPage: fc.constantFrom(...choices.firstPage),
	outOfRange: fc.constantFrom(...choices.outOfRange),
	envelope: fc.constantFrom(...choices.envelope),
	statusCodes: fc.constantFrom(...choices.statusCodes),
	profileData: fc.constantFrom(...choices.profileData),
	emptyList: fc.constantFrom(...choices.emptyList),
	no: fc.constantFrom(...choices.no),
	words: fc.constantFrom(...choices.words),
	part: fc.constantFrom(...choices.part),
	// An account that takes one of them only is no worse, but then the others are refused.
	shapes: fc.constantFrom('any', 'fileOrObject', 'fileOrList'),
	afterWrite: fc.constantFrom(...choices.afterWrite),
	accessHeaders: fc.constantFrom(...choices.accessHeaders),
	readCode: fc.constantFrom(...choices.readCode),
	csvAnswer: fc.constantFrom(...choices.csvAnswer),
	list: fc.constantFrom(...choices.list),
	count: fc.constantFrom(...choices.count),
	beside: fc.constantFrom(...choices.beside),
	odd: fc.constantFrom(...choices.odd),
	ids: fc.constantFrom(...choices.ids),
	dates: fc.constantFrom(...choices.dates),
	unknownFields: fc.constantFrom(...choices.unknownFields),
	findings: fc.constantFrom(...choices.findings),
});

/** What a client may leave out, and an account that passes over unknown fields would miss without a word. */
const optional = ['start_date', 'end_date', 'required', 'field_name'];

const without = (names: Names): Names =>
	Object.fromEntries(Object.entries(names).filter(([name]) => !optional.includes(name)));

/** A whole account, strange in any of the ways in which one can be that a client can live with. */
export const drawnDialect: fc.Arbitrary<Dialect> = fc
	.record({
		naming: drawnNaming,
		values: drawnValues,
		prefixes: drawnPrefixes,
		foreign: fc.subarray(['workspace_id', 'owner_id', 'template_id', 'ownerId', 'createdBy']),
		choices: drawnChoices,
	})
	.map(({ naming: { names, endpoints }, choices: chosen, ...more }) => {
		const { no, words, readCode, unknownFields } = chosen;
		return readDialect({
			...{ name: 'drawn', ...more, ...chosen, endpoints },
			names: unknownFields === 'ignored' ? without(names) : names,
			// Nothing would tell a refusal from a yes.
			no: words === 'text' ? 'status' : no,
			readCode: no === 'code' && readCode === 'one' ? 'zero' : readCode,
		});
	});
