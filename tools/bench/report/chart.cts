import type { Bar, Row } from './row.cts';

const width = 900;
const barsAt = 330;
const longestBar = 430;
const line = 20;
const gap = 16;
const margin = 16;

// In the middle between light and dark, so that the chart can be read on both.
const colours = {
	text: '#7d8590',
	title: '#6e7781',
	reached: '#2f9e6e',
	missed: '#d1603d',
	other: '#8c959f',
};

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function text(x: number, y: number, content: string, attributes = ''): string {
	return `<text x="${x}" y="${y}"${attributes}>${escaped(content)}</text>`;
}

function drawBar({ label, value }: Bar, row: Row, place: number, y: number): string {
	const most = Math.max(...row.bars.map((bar) => bar.value));
	const length = Math.max(1, Math.round((longestBar * value) / most));
	const own = row.reached ? colours.reached : colours.missed;
	const fill = place === 0 ? own : colours.other;
	const middle = y + line / 2 + 4;
	return [
		text(barsAt - 8, middle, label, ' text-anchor="end"'),
		`<rect x="${barsAt}" y="${y + 3}" width="${length}" height="${line - 6}" rx="2" fill="${fill}"/>`,
		text(barsAt + length + 8, middle, row.format(value)),
	].join('\n');
}

function drawRow(row: Row, y: number): string {
	const verdict = row.reached ? 'reached' : 'not reached';
	return [
		text(margin, y + 14, row.work, ` fill="${colours.title}" font-weight="bold"`),
		text(margin, y + 14 + line, `${row.measure}: ${row.result} (${row.target}: ${verdict})`),
		...row.bars.map((bar, place) => drawBar(bar, row, place, y + line * (place + 2))),
	].join('\n');
}

/**
 * Draws all figures as bars, each row of the report by its own scale.
 *
 * @param rows what was measured, in order
 * @returns SVG
 */
export function chart(rows: Row[]): string {
	let y = margin;
	const drawn = rows.map((row) => {
		const part = drawRow(row, y);
		y += line * (row.bars.length + 2) + gap;
		return part;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" font-family="system-ui, sans-serif" font-size="12" fill="${colours.text}">
<title>Results of the benchmark</title>
${drawn.join('\n')}
</svg>
`;
}
