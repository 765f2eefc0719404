import ts from 'typescript';
import { functionsOf, resultsOf } from './functions.cts';
import { fieldOf, NOTHING, type Given, type Thing } from './given.cts';
import type { Mentions } from './mentions.cts';
import { functionIn, valueOf, type Program } from './program.cts';

/** So far back calls are followed, and so many calls an object is looked for behind. */
const DEEPEST_CALL = 1;
const DEEPEST_OBJECT = 2;
/** Of more cases nobody can say which words go together. */
const MOST = 120;

/** Tells apart the cases in which an error is made, so that a message stands with its own advice alone. */
export class Cases {
	private readonly called = new Set<ts.Node>();

	private depth = 0;

	constructor(
		private readonly program: Program,
		private readonly mentions: Mentions,
	) {}

	/** @returns what names stand for at a place of the source in each case, as far as its words need them */
	at(node: ts.Node, words: ts.Expression[]): Given[] {
		return limited(this.callsAround(node, words).flatMap((given) => this.locals(words, given)));
	}

	/** One case for each call of the function whose parameters are needed. */
	private callsAround(node: ts.Node, words: ts.Expression[]): Given[] {
		const needed = this.mentions.in(words);
		const one = this.functionAround(node, needed);
		if (!one || this.called.has(one) || this.called.size === DEEPEST_CALL) return [NOTHING];
		this.called.add(one);
		const cases = this.callsOf(one).flatMap((args) => {
			const given = one.parameters.flatMap((parameter, at) =>
				needed.has(parameter) ? (args[at] ?? []) : [],
			);
			const [first] = given;
			const outer = first ? this.callsAround(first, given) : [NOTHING];
			const inner = limited(outer.flatMap((each) => this.locals(given, each)));
			return limited(inner.flatMap((each) => this.entered(one, args, each, needed)));
		});
		this.called.delete(one);
		return cases.length === 0 ? [NOTHING] : limited(cases);
	}

	private callsOf(one: ts.FunctionLikeDeclaration): ts.Expression[][] {
		return [...this.program.callsOf(one), ...this.program.callsOf(one.parent)];
	}

	private functionAround(
		node: ts.Node,
		needed: Set<ts.Node>,
	): ts.FunctionLikeDeclaration | undefined {
		for (let outer = node.parent; !ts.isSourceFile(outer); outer = outer.parent) {
			const one = functionIn(outer);
			const isMeant = one?.parameters.some((parameter) => needed.has(parameter));
			if (one && isMeant && this.callsOf(one).length > 0) return one;
		}
		return undefined;
	}

	/** What is known within a function that is called. */
	private entered(
		{ parameters }: ts.FunctionLikeDeclaration,
		args: readonly ts.Expression[],
		given: Given,
		needed: Set<ts.Node>,
	): Given[] {
		return parameters.reduce<Given[]>(
			(cases, parameter, at) => {
				if (!needed.has(parameter)) return cases;
				const expression = args[at] ?? parameter.initializer;
				const known = cases.map((one) => one.withWord(parameter, { expression, given }));
				return limited(this.named(parameter, this.things(expression, given), known));
			},
			[given],
		);
	}

	/** The variables of a function that words take something out of. */
	private locals(words: ts.Expression[], given: Given): Given[] {
		const variables = [...this.mentions.in(words)].filter(ts.isVariableDeclaration);
		return variables.reduce(
			(cases, one) =>
				limited(
					cases.flatMap((each) => this.named(one, this.things(one.initializer, each), [each])),
				),
			[given],
		);
	}

	/** @returns the cases, each with each of the objects that something can be */
	private named(
		one: ts.VariableDeclaration | ts.ParameterDeclaration,
		things: Array<Thing | undefined>,
		cases: Given[],
	): Given[] {
		const { name } = one;
		if (things.length === 0 || ts.isArrayBindingPattern(name)) return cases;
		return cases.flatMap((given) =>
			things.map((thing) => {
				if (!thing) return given;
				if (ts.isIdentifier(name)) return given.withThing(one, thing);
				return name.elements.reduce((all, element) => {
					const value = fieldOf(thing, (element.propertyName ?? element.name).getText());
					if (!value && !element.initializer) return all;
					return all.withWord(element, {
						expression: value ?? element.initializer,
						given: thing.given,
					});
				}, given);
			}),
		);
	}

	/** @returns the objects that an expression can be; undefined among them for what is not known */
	private things(expression: ts.Expression | undefined, given: Given): Array<Thing | undefined> {
		if (!expression) return [undefined];
		const things = this.thingsIn(expression, given).filter((one, at, all) => {
			const same = (other: Thing | undefined) =>
				other?.literal === one?.literal && other?.given === one?.given;
			return all.findIndex(same) === at;
		});
		return things.length > MOST ? [undefined] : things;
	}

	private thingsIn(node: ts.Expression, given: Given): Array<Thing | undefined> {
		const all = (some: ReadonlyArray<ts.Expression | undefined>) =>
			some.flatMap((one) => this.things(one, given));
		if (ts.isObjectLiteralExpression(node)) return [{ literal: node, given }];
		if (ts.isConditionalExpression(node)) return all([node.whenTrue, node.whenFalse]);
		if (ts.isBinaryExpression(node))
			return isEither(node) ? all([node.left, node.right]) : [undefined];
		if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node))
			return all([node.expression]);
		if (ts.isElementAccessExpression(node)) return all(this.elementsOf(node.expression));
		if (ts.isIdentifier(node)) return this.thingsNamed(node, given);
		if (!ts.isCallExpression(node)) return [undefined];
		const { expression: callee } = node;
		const isFound = ts.isPropertyAccessExpression(callee) && callee.name.text === 'find';
		if (isFound) return all(this.elementsOf(callee.expression));
		if (this.depth === DEEPEST_OBJECT) return [undefined];
		this.depth++;
		const results = functionsOf(this.program, callee).flatMap((one) =>
			resultsOf(one).flatMap((result) =>
				this.entered(one, node.arguments, given, this.mentions.in([result])).flatMap((inside) =>
					this.locals([result], inside).flatMap((each) => this.things(result, each)),
				),
			),
		);
		this.depth--;
		return results.length === 0 ? [undefined] : results;
	}

	private thingsNamed(name: ts.Identifier, given: Given): Array<Thing | undefined> {
		if (name.text === 'undefined') return [];
		const declaration = this.program.valueDeclarationOf(name);
		const known = declaration && given.thingOf(declaration);
		if (known) return [known];
		const isConstant = declaration && ts.isVariableDeclaration(declaration);
		if (!isConstant) return [undefined];
		const isOfFile = ts.isSourceFile(declaration.parent.parent.parent);
		return this.things(declaration.initializer, isOfFile ? NOTHING : given);
	}

	/** What a table holds that stands in the source. */
	private elementsOf(table: ts.Expression): Array<ts.Expression | undefined> {
		const declaration = this.program.valueDeclarationOf(table);
		const inner = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer;
		if (inner && ts.isArrayLiteralExpression(inner)) return [...inner.elements];
		return inner && ts.isObjectLiteralExpression(inner)
			? inner.properties.map(valueOf)
			: [undefined];
	}
}

function isEither({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
	return [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(kind);
}

function limited(cases: Given[]): Given[] {
	return cases.length > MOST ? [NOTHING] : cases;
}
