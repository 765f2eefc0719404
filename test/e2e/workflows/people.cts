/** Customers for a CSV file, with what has to be quoted in one. */
export function shoppers(count: number): object[] {
	return Array.from({ length: count }, (_, index) => ({
		email: `shopper.${index}@example.net`,
		first_name: `Zoë "Zed" ${index}`,
		city: 'Washington, D.C.',
		loyalty_points: index,
	}));
}

/** People as another program might give them, with other names and types than the profile fields have. */
export const people = [
	{ mail: 'amara@example.net', given: 'Amara', born: '1990-05-17T08:30:00.000Z', points: '12' },
	{ mail: 'bjorn@example.net', given: 'Björn', born: '1985-12-01T15:00:00.000Z', points: 7 },
];

/** An expression on one of these people for some profile fields of the workspace "Northwind Retail". */
export const mapped = {
	email: '={{ $json.mail }}',
	first_name: '={{ $json.given }}',
	tier: '={{ $json.given[0] }}',
	birth_date: '={{ $json.born.toDateTime() }}',
	loyalty_points: '={{ $json.points }}',
	last_order_value: '={{ $json.points / 8 }}',
};

/** What is sent of these people. */
export const stored = [
	{
		email: 'amara@example.net',
		first_name: 'Amara',
		loyalty_points: 12,
		tier: 'A',
		birth_date: '1990-05-17',
		last_order_value: 1.5,
	},
	{
		email: 'bjorn@example.net',
		first_name: 'Björn',
		loyalty_points: 7,
		tier: 'B',
		birth_date: '1985-12-01',
		last_order_value: 0.875,
	},
];
