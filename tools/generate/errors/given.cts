import type ts from 'typescript';
import { valueOf } from './program.cts';

/** An object as it stands in the source, and what was known where it was made. */
export interface Thing {
	literal: ts.ObjectLiteralExpression;
	given: Given;
}

/** An expression of the source, and what is known where it stands. */
export interface Word {
	expression: ts.Expression | undefined;
	given: Given;
}

/** What names stand for at one time, by where they are declared: what goes together is told together. */
export class Given {
	constructor(
		private readonly words: ReadonlyMap<ts.Node, Word> = new Map(),
		private readonly things: ReadonlyMap<ts.Node, Thing> = new Map(),
	) {}

	/** @returns whether something is known of any of them */
	hasAny(declarations: Set<ts.Node>): boolean {
		return [...declarations].some((one) => this.words.has(one) || this.things.has(one));
	}

	/** @returns what a name stands for, undefined where nothing is known of it */
	wordOf(declaration: ts.Node): Word | undefined {
		return this.words.get(declaration);
	}

	/** @returns the object that a name stands for, undefined where nothing is known of it */
	thingOf(declaration: ts.Node): Thing | undefined {
		return this.things.get(declaration);
	}

	/** @returns the same with one more name */
	withWord(declaration: ts.Node, word: Word): Given {
		return new Given(new Map(this.words).set(declaration, word), this.things);
	}

	/** @returns the same with one more name */
	withThing(declaration: ts.Node, thing: Thing): Given {
		return new Given(this.words, new Map(this.things).set(declaration, thing));
	}
}

/** Where nothing is known of any name. */
export const NOTHING = new Given();

/** @returns what an object has under a name; undefined where that does not stand there */
export function fieldOf({ literal }: Thing, name: string): ts.Expression | undefined {
	const property = literal.properties.find((one) => one.name?.getText() === name);
	return property && valueOf(property);
}
