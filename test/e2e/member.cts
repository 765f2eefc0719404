import { textAt } from '../../tools/demo/rest/json.cts';
import { N8nRest } from '../../tools/demo/rest/n8n-rest.cts';

const member = { firstName: 'Mia', lastName: 'Member', password: 'Nudgescribe2' };

/**
 * Invites a second user, who accepts.
 *
 * @param owner the session of the owner, who invites
 * @returns the session of the new user, who has n8n's role for members
 * @throws RestError when n8n refuses
 */
export async function inviteMember(owner: N8nRest): Promise<N8nRest> {
	const email = 'mia@example.com';
	const invited = await owner.call('POST', '/invitations', [{ email, role: 'global:member' }]);
	const link = new URL(textAt(invited, 0, 'user', 'inviteAcceptUrl'));
	const rest = new N8nRest(owner.url);
	await rest.call('POST', ...acceptance(link));
	return rest;
}

/** What accepts an invitation: by a token, or in n8n 1 by the ID of who is invited. */
function acceptance({ searchParams }: URL): [string, Record<string, unknown>] {
	const token = searchParams.get('token');
	if (token !== null) return ['/invitations/accept', { ...member, token }];
	const inviterId = searchParams.get('inviterId');
	return [`/invitations/${searchParams.get('inviteeId')}/accept`, { ...member, inviterId }];
}
