import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Themed } from 'n8n-workflow';
import { root } from '../../unit/files.cts';

const backgrounds = { light: '#ffffff', dark: '#2b2b2b' } as const;
const least = 1.5;

/** Relative luminance as WCAG 2 defines it. */
function luminance(color: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const part = parseInt(color.slice(start, start + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

/** The colors that a drawing paints with; what names none, paints black. */
export function paintsOf(svg: string): string[] {
	const paints = [...svg.matchAll(/\b(?:fill|stroke|stop-color)\s*[=:]\s*["']?\s*([^"';\s>]+)/g)];
	const named = paints.map(([, paint = '']) => paint.toLowerCase()).filter((one) => one !== 'none');
	const unknown = named.filter((paint) => paint !== 'currentcolor' && !/^#[\da-f]{6}$/.test(paint));
	if (unknown.length > 0) throw new Error(`Write colors as #rrggbb, not ${unknown.join(', ')}`);
	const colors = named.map((paint) => (paint === 'currentcolor' ? '#000000' : paint));
	return colors.length > 0 ? colors : ['#000000'];
}

/** The best contrast that a drawing has with the background of a theme. */
export function bestContrast(svg: string, theme: keyof typeof backgrounds): number {
	return Math.max(...paintsOf(svg).map((color) => contrast(color, backgrounds[theme])));
}

/** The themes in which an icon can hardly be seen: n8n's rule icon-contrast. */
export function faintThemes(classFile: string, icon: Themed<string> | undefined): string[] {
	return (['light', 'dark'] as const).filter((theme) => {
		const address = typeof icon === 'object' ? icon[theme] : (icon ?? '');
		const path = join(root, dirname(classFile), address.replace('file:', ''));
		return bestContrast(readFileSync(path, 'utf8'), theme) < least;
	});
}
