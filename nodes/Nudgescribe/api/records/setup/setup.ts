import type { AccountMapping } from '../../dialect/accountMapping';
import type { Entry } from '../../dialect/mapping';
import { ENDPOINTS } from '../../dialect/places';
import type { Trial } from '../../http/trial';
import { CampaignSide } from './campaignSide';
import { CustomerSide } from './customerSide';
import { Failed } from './learn';
import { begun, Log } from './log';
import type { Step } from './log';
import { readAccount, withCampaigns } from './steps';
import { learnWindow } from './window';

const CAMPAIGNS: Step = { title: 'Campaigns and workspaces', endpoint: 'POST /v1/campaign/all' };

/** What was learned of an account. */
export interface Learned {
	account: AccountMapping;
	log: Log;
}

/** What is not found out at once may be, with what the things after it have shown. */
const MOST_ROUNDS = 6;

/**
 * Reads what can be read of an account, each thing with what the one before it gave, and learns from the answers and
 * refusals how it differs. It changes nothing there.
 * @throws what is not about names: that the login is refused, say
 */
export async function learnAccount(trial: Trial): Promise<Learned> {
	let learned = await learnRound(trial);
	for (let round = 1; round < MOST_ROUNDS && learned.log.hasProblems; round++) {
		const { sent } = trial;
		learned = await learnRound(trial.under(learned.account));
		if (trial.sent === sent) break;
	}
	return learned;
}

async function learnRound(trial: Trial): Promise<Learned> {
	const log = new Log();
	const customers = new CustomerSide(log);
	const campaigns = new CampaignSide(log);
	const way = await log.step(trial, CAMPAIGNS, {
		read: readAccount,
		// What asks for workspaces and campaigns bears out what tells them apart.
		goOn: async (under, workspaces) => {
			const known = under.under(await withCampaigns(under));
			const one = workspaces.length > 0 ? await customers.of(known, workspaces) : begun(known);
			const all = workspaces.flatMap((workspace) => workspace.campaigns);
			const other = await campaigns.of(under.under(one.account), all);
			return { account: other.account, isBorneOut: one.isBorneOut && other.isBorneOut };
		},
	});
	if (way instanceof Failed) {
		const words = 'It needs a workspace or a campaign, which could not be read.';
		log.skip([...CustomerSide.steps, ...CampaignSide.steps], words);
		return { account: trial.account, log };
	}
	if (way.value.length === 0) log.skip(CustomerSide.steps, 'The account has no workspaces.');
	const all = way.value.flatMap(({ campaigns: some }) => some);
	const account = await learnWindow(trial.under(way.account), all, log);
	return { account: asAnswered(trial.under(account)), log };
}

/** What was learned of a name at one endpoint is not said of another that takes it under the name that it was sent as there. */
function asAnswered(trial: Trial): AccountMapping {
	return ENDPOINTS.reduce((account, endpoint) => {
		const mapping = account.at(endpoint);
		const others = Object.entries(trial.answeredNames(endpoint)).filter(
			([name, sentAs]) => /_id$|^page$/.test(name) && mapping.sent(name, '').name !== sentAs,
		);
		const entries = others.map(([name, send]): [string, Entry] => [name, { send }]);
		return account.with(endpoint, Object.fromEntries(entries));
	}, trial.account);
}
