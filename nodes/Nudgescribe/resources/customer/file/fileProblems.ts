import type { Encoding } from './encoding';
import type { Problem } from './problem';

const AS_UTF8 = "Save it as 'CSV UTF-8', or have the node that makes it write UTF-8.";

const inOther = (name: string): Problem => ({
	says: `is in ${name}, not in UTF-8`,
	wayOut: AS_UTF8,
	isMendable: true,
});

const notUtf8: Problem = {
	says: 'is not in UTF-8',
	wayOut: `${AS_UTF8} Spreadsheets save 'CSV' alone in Windows-1252, as a rule.`,
	isMendable: true,
};

/** What can be wrong with a file as a whole. */
export const fileProblems = {
	notUtf8,
	empty: {
		says: 'is empty',
		wayOut: 'Look at what the node before gives. The first line has to name the profile fields.',
	},
	noRows: {
		says: 'has a first line, but no rows',
		wayOut: 'There is nothing to send. Look at what the node before gives.',
	},
	longHeader: {
		says: 'has a first line of more than 500 kB',
		wayOut:
			'Look at where its lines end: a quote may be missing there. The first line has to name the profile fields.',
	},

	/** @returns what is wrong with a file whose beginning shows another encoding */
	encoding: (name: Encoding['name'], isConverted: boolean): Problem | undefined => {
		if (name === 'UTF-32') return { says: 'is in UTF-32, not in UTF-8', wayOut: AS_UTF8 };
		return name === 'UTF-8' || isConverted ? undefined : inOther('UTF-16');
	},

	/** @returns what is wrong with a file that is not in its encoding to its end */
	broken: (name: Encoding['name']): Problem => {
		if (name === 'UTF-8') return notUtf8;
		return name === 'Windows-1252'
			? {
					says: 'is neither in UTF-8 nor in Windows-1252, or damaged',
					wayOut: `To convert it could spoil its letters. ${AS_UTF8}`,
				}
			: { says: 'is in UTF-16, but damaged', wayOut: AS_UTF8 };
	},

	/** @returns what is wrong with a file that n8n says is longer or shorter than it is */
	otherSize: (said: number, read: number): Problem => ({
		says: `has ${said} bytes for n8n, but ${read} can be read`,
		wayOut: 'A part of it may be lost. Get the file again, and look at where n8n keeps files.',
	}),
};
