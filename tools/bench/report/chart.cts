import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Row } from './row.cts';

type RowDrawing = Extract<TopLevelSpec, { vconcat: unknown[] }>['vconcat'][number];

const size = { labels: 270, bars: 430, line: 20, bar: 14, font: 12 };

// In the middle between light and dark, so that the chart can be read on both.
const colours = {
	text: '#7d8590',
	title: '#6e7781',
	reached: '#2f9e6e',
	missed: '#d1603d',
	other: '#8c959f',
};

const config: TopLevelSpec['config'] = {
	aria: false,
	font: 'system-ui, sans-serif',
	view: { stroke: null },
	text: { color: colours.text, fontSize: size.font },
	axisY: {
		title: null,
		domain: false,
		ticks: false,
		labelColor: colours.text,
		labelFontSize: size.font,
		labelAlign: 'left',
		labelPadding: size.labels,
		// Vega takes letters for wider than they are, and would cut labels off that have room.
		labelLimit: 0,
	},
	title: {
		anchor: 'start',
		frame: 'group',
		dx: -size.labels,
		offset: 6,
		color: colours.title,
		fontSize: size.font,
		fontWeight: 'bold',
		subtitleColor: colours.text,
		subtitleFontSize: size.font,
		subtitleLineHeight: 18,
		subtitlePadding: 5,
	},
};

function barsOf({ bars, reached, format }: Row) {
	const own = reached ? colours.reached : colours.missed;
	return bars.map(({ label, value }, place) => ({
		label,
		value,
		figure: format(value),
		fill: place === 0 ? own : colours.other,
	}));
}

function drawRow(row: Row): RowDrawing {
	const { work, measure, result, target, reached } = row;
	const verdict = reached ? 'reached' : 'not reached';
	return {
		title: { text: work, subtitle: [measure, `${result} (${target}: ${verdict})`] },
		width: size.bars,
		height: { step: size.line },
		data: { values: barsOf(row) },
		encoding: {
			y: { field: 'label', type: 'nominal', sort: null },
			x: { field: 'value', type: 'quantitative', axis: null, scale: { nice: false } },
		},
		layer: [
			{
				mark: { type: 'bar', height: size.bar },
				encoding: { color: { field: 'fill', type: 'nominal', scale: null } },
			},
			{ mark: { type: 'text', align: 'left', dx: 8 }, encoding: { text: { field: 'figure' } } },
		],
	};
}

/**
 * Draws all figures as bars, each row of the report by its own scale.
 *
 * @param rows what was measured, in order
 * @returns SVG
 */
export async function chart(rows: Row[]): Promise<string> {
	const drawing: TopLevelSpec = {
		background: 'transparent',
		padding: 16,
		spacing: 16,
		config,
		resolve: { scale: { x: 'independent', y: 'independent', color: 'independent' } },
		vconcat: rows.map(drawRow),
	};
	return await new View(parse(compile(drawing).spec), { renderer: 'none' }).toSVG();
}
