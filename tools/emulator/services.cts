import { Batches } from './batches.cts';
import { ExportUrls } from './exportUrls.cts';
import { Faults } from './faults.cts';
import { RequestLog } from './requestLog.cts';
import { Sessions } from './sessions.cts';
import type { EmulatorSettings } from './settings.cts';
import { Store } from './store/store.cts';
import { Tokens } from './tokens.cts';
import { Totals } from './totals.cts';
import { Translation } from './translation.cts';

/** The parts that one running emulator is made of. */
export interface Services {
	settings: EmulatorSettings;
	store: Store;
	tokens: Tokens;
	sessions: Sessions;
	log: RequestLog;
	faults: Faults;
	exportUrls: ExportUrls;
	translation: Translation;
	batches: Batches;
	totals: Totals;
	/** Puts data, faults and log back to what they were at the start. */
	reset: () => void;
}

/** Makes the parts of an emulator. */
export function createServices(settings: EmulatorSettings): Services {
	const store = new Store(settings);
	const tokens = new Tokens({
		access: settings.tokenLifetime,
		refresh: settings.refreshTokenLifetime,
	});
	const log = new RequestLog();
	const faults = new Faults(() => {
		tokens.invalidate('access');
	});
	return {
		settings,
		store,
		tokens,
		sessions: new Sessions(tokens, store, settings.dialect.accessHeaders),
		log,
		faults,
		exportUrls: new ExportUrls(store, settings.exportLifetime),
		translation: new Translation(settings.dialect),
		batches: new Batches(),
		totals: new Totals(),
		reset: () => {
			store.reset();
			faults.clear();
			log.clear();
		},
	};
}
