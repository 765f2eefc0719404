/** What somebody needs to log in to an account of the emulator. */
export interface Account {
	email: string;
	password: string;
	apiKey: string;
	apiCode: string;
}

/** The account that examples, demo and tests work in: two workspaces. */
export const account: Account = {
	email: 'nathan@example.com',
	password: 'emulator-password',
	apiKey: 'emulator-api-key',
	apiCode: 'emulator-api-code',
};

/** A second customer of Nudgescribe, with one small workspace that the first must never see. */
export const otherAccount: Account = {
	email: 'olivia@example.com',
	password: 'other-emulator-password',
	apiKey: 'other-emulator-api-key',
	apiCode: 'other-emulator-api-code',
};
