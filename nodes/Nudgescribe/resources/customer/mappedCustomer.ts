import type { IDataObject, INode } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { readProfileFields } from '../../api/records/profileFields';
import { fieldsOfItem, isTool } from '../../items/forModel';
import type { Context } from '../operation';
import { checked, findingsOf } from './checkedCustomer';
import type { Checked } from './checkedCustomer';
import { InputFields } from './inputFields';
import type { Mapped } from './mapper';
import { NewFields } from './newFields';
import { profileData } from './profileData';
import type { Customer, Reading, Workspace } from './profileData';
import type { SentAs } from './sendAs';
import { leftOut, unknownFields } from './unknownFields';

/** What the field mapper asks for. */
interface Asked {
	/** its ID */
	workspace: string;
	mapped: Mapped;
	missing: Reading['missing'];
}

/**
 * @returns the customer of an input item, as it is sent
 * @throws UserError that names the field at fault
 */
export async function customerOf(asked: Asked, context: Context): Promise<IDataObject> {
	const { isAutomatic } = asked.mapped;
	const customer = await readCustomer(asked, context);
	const { data, unknown, near, problems, notes } = customer;
	const areRefused = !isAutomatic || asked.missing === 'refuse';
	if (unknown.length > 0 && areRefused) throw unknownFields(customer, isAutomatic);
	for (const one of near) context.hint(`${leftOut(one).join('. ')}.`);
	for (const note of notes) context.hint(note);
	const [problem] = problems;
	if (problem) throw problem.error;
	return data;
}

/** @returns what is found about the customer of an input item, of which nothing is sent */
export async function checkedWith(
	asked: Asked,
	as: SentAs['as'],
	nothing: { message: string; description: string },
	context: Context,
): Promise<Checked> {
	const { fields } = await workspaceOf(asked.workspace, context);
	const customer = await readCustomer(asked, context);
	for (const note of customer.notes) context.hint(note);
	const { isAutomatic } = asked.mapped;
	const areRefused = asked.missing === 'refuse';
	const findings = findingsOf(customer, fields, { isAutomatic, areRefused });
	return checked(findings, customer.data, as, nothing);
}

async function readCustomer(asked: Asked, context: Context): Promise<Customer> {
	const { node, itemIndex } = context;
	if (asked.mapped.isAutomatic && asked.missing === 'create') refuseForModel(node.getNode());
	return profileData(asked.mapped, fieldsOfItem(node, itemIndex), {
		workspace: await workspaceOf(asked.workspace, context),
		missing: asked.missing,
		zone: node.getTimezone(),
	});
}

/** What an agent was asked is among the fields of its item: no profile fields are to be made of that. */
function refuseForModel(node: INode): void {
	if (!isTool(node)) return;
	throw new UserError("An AI agent can't use 'Create as Text'", {
		description:
			"Set 'Missing Profile Fields' in the options of this tool to 'Ignore', and map each field manually.",
	});
}

/** @returns what the customers of a workspace have in common: read once in an execution */
export async function workspaceOf(id: string, { api, once }: Context): Promise<Workspace> {
	return await once(id, async () => {
		const fields = await readProfileFields(api.beside, id);
		const inputFields = await InputFields.of(fields);
		return { fields, inputFields, newFields: new NewFields(id, inputFields) };
	});
}
