const ofMessages =
	"Check 'Campaign', which may be gone or not published yet, and 'Run Number' where it is set.";
const ofGroup = "Check that 'Customer Group' is there and belongs to 'Workspace'.";
const ofWorkspace = "Check 'Workspace': it may be gone, or belong to another account.";

/** What each operation advises where Nudgescribe refuses what it sends. */
const byOperation: Record<string, string> = {
	'customer/upsert':
		"Check the values of the customers, that the account takes them as 'Send As' says, and that 'Customer Group' is there and belongs to 'Workspace'.",
	'customer/upload':
		"Correct the file and upload it again: its first line names the profile fields, and each value has to fit its field. Check that 'Customer Group' belongs to 'Workspace', too.",
	'customer/countPages': ofGroup,
	'customer/getAll': ofGroup,
	'customer/delete':
		"Check 'Customer IDs', and that 'Customer Group' is there and belongs to 'Workspace'.",
	'customerGroup/create':
		"The workspace may have a group of that 'Name' already. Otherwise check 'Workspace': it may be gone, or belong to another account.",
	'customerGroup/getAll': ofWorkspace,
	'customerGroup/update':
		"Check that 'Customer Group' is there and belongs to 'Workspace', and that no other group has the same 'Name'.",
	'customerGroup/delete':
		"Check that 'Customer Group' is there and belongs to 'Workspace'. A campaign may still use the group.",
	'profileField/create':
		"The workspace may have a field of that 'Field Name' already. Otherwise check 'Field Type', its format, and 'Workspace'.",
	'profileField/getAll': ofWorkspace,
	'profileField/update':
		"Check that 'Profile Field' is there and belongs to 'Workspace', and that what is in 'Update Fields' fits the type of the field.",
	'profileField/delete':
		"Check that 'Profile Field' is there and belongs to 'Workspace'. Nudgescribe may refuse to delete a field that it needs.",
	'campaign/getAll': "Check the days in 'Filters'.",
	'workspace/getAll':
		'Workspaces are read from the list of campaigns: the login needs permission to see it.',
	'message/publish':
		"A campaign can be published when it is ready to publish, and the usage quota of the account is large enough for its messages. Check 'Campaign', too.",
	'message/countFiles': ofMessages,
	'message/getAll': ofMessages,
	'message/download': ofMessages,
	'campaignRun/getAll': "Check 'Campaign': it may be gone, or belong to another account.",
	'campaignRun/getMessages':
		"Check 'Campaign', which may be gone, and 'Run Number' where it is set: the campaign may not have that run.",
	'campaignRun/start':
		"A campaign can be run again when it is published, all messages of its current run are published, and its last run is archived. Check 'Campaign' and 'Customer Group', too.",
};

/** @returns what an operation advises where Nudgescribe refuses what it sends */
export function adviceOn(resource: string, operation: string): string {
	const advice = byOperation[`${resource}/${operation}`];
	if (advice === undefined) throw new Error(`${resource}/${operation} advises nothing`);
	return advice;
}

/** What is advised where Nudgescribe may have another name for what is filled in. */
export const namesAdvice =
	"If Nudgescribe reports something as missing that is filled in here, your account may use another name for it: run 'Check Setup' of the resource Account.";

/** What is advised where the login lacks a right. */
export const rightAdvice =
	'The login is valid, so it is not the password: ask whoever administers Nudgescribe for permission to do this.';

/** What is advised where the quota may be used up. */
export const quotaAdvice =
	'If the usage quota of the account is used up, ask Nudgescribe for a higher one, or try again when it is renewed.';

/** What comes first where a campaign, message or run request is refused, and the credential lacks both fields. */
export const accessAdvice =
	"Campaign, message and run requests need 'API Code' and 'Client IP' in the credential, and both are empty there: fill them in first.";
