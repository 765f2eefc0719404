import ts from 'typescript';
import { functionsOf, propertiesFor, resultsOf } from './functions.cts';
import { isOfError } from './ofError.cts';
import { fieldOf, NOTHING, type Given, type Thing } from './given.cts';
import type { Mentions } from './mentions.cts';
import { valueOf, valuesBeside, type Program } from './program.cts';
import { HOLE, joined, limited } from './texts.cts';

/** What is called so comes from an API, or names the things that a request is about. */
const OPEN_NAMES = ['said', 'one', 'many'];
const DEEPEST = 14;

/** Reads from the source what a text can be, as far as it stands there. */
export class Wording {
	private readonly open = new Set<ts.Node>();
	private readonly known = new WeakMap<Given, Map<ts.Node, string[]>>();

	constructor(
		private readonly program: Program,
		private readonly mentions: Mentions,
	) {}

	/** @returns each text that an expression can give, with holes in it */
	of(expression: ts.Expression | undefined, all = NOTHING): string[] {
		const isGiven = expression && all.hasAny(this.mentions.in([expression]));
		const given = isGiven ? all : NOTHING;
		const known = this.known.get(given) ?? new Map<ts.Node, string[]>();
		this.known.set(given, known);
		const before = expression && known.get(expression);
		if (before) return before;
		if (!expression || this.open.has(expression) || this.open.size > DEEPEST) return [HOLE];
		this.open.add(expression);
		const texts = limited(this.read(expression, given));
		this.open.delete(expression);
		known.set(expression, texts);
		return texts;
	}

	private read(node: ts.Expression, given: Given): string[] {
		if (ts.isStringLiteralLike(node)) return [node.text];
		if (ts.isTemplateExpression(node)) {
			const parts = node.templateSpans.flatMap(({ expression, literal }) => [
				this.of(expression, given),
				[literal.text],
			]);
			return joined([[node.head.text], ...parts]);
		}
		if (ts.isConditionalExpression(node)) {
			return [...this.of(node.whenTrue, given), ...this.of(node.whenFalse, given)];
		}
		if (ts.isBinaryExpression(node)) return this.binary(node, given);
		if (ts.isIdentifier(node))
			return OPEN_NAMES.includes(node.text) ? [HOLE] : this.named(node, given);
		if (ts.isPropertyAccessExpression(node)) {
			return OPEN_NAMES.includes(node.name.text) ? [HOLE] : this.property(node, given);
		}
		if (ts.isElementAccessExpression(node)) return this.entry(node.expression);
		if (ts.isCallExpression(node)) return this.call(node, given);
		if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) {
			return this.of(node.expression, given);
		}
		return [HOLE];
	}

	private binary(
		{ left, right, operatorToken: { kind } }: ts.BinaryExpression,
		given: Given,
	): string[] {
		if (kind === ts.SyntaxKind.PlusToken)
			return joined([this.of(left, given), this.of(right, given)]);
		if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return ['', ...this.of(right, given)];
		const isEither = [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(
			kind,
		);
		return isEither ? [...this.of(left, given), ...this.of(right, given)] : [HOLE];
	}

	private property({ expression, name }: ts.PropertyAccessExpression, given: Given): string[] {
		const thing = this.thingOf(expression, given);
		const value = thing && fieldOf(thing, name.text);
		return value ? this.of(value, thing.given) : this.held(this.program.declarationsOf(name));
	}

	/** The object that a name stands for, where it can be that one only. */
	private thingOf(expression: ts.Expression, given: Given): Thing | undefined {
		const declaration = this.program.valueDeclarationOf(expression);
		if (!declaration) return undefined;
		const isVariable = ts.isVariableDeclaration(declaration);
		const literal = isVariable ? declaration.initializer : undefined;
		const isObject = literal && ts.isObjectLiteralExpression(literal);
		return given.thingOf(declaration) ?? (isObject ? { literal, given } : undefined);
	}

	private named(name: ts.Identifier, given: Given): string[] {
		const { program } = this;
		const declaration = program.valueDeclarationOf(name);
		if (!declaration) return [HOLE];
		const known = given.wordOf(declaration);
		if (known) return this.of(known.expression, known.given);
		if (ts.isVariableDeclaration(declaration)) {
			const { initializer, parent } = declaration;
			const isOfFile = ts.isSourceFile(parent.parent.parent);
			return this.any(
				[...(initializer ? [initializer] : []), ...program.valuesOf(declaration)],
				isOfFile ? NOTHING : given,
			);
		}
		if (ts.isParameter(declaration)) return this.parameter(declaration);
		return ts.isBindingElement(declaration) ? this.bound(declaration) : [HOLE];
	}

	private parameter(declaration: ts.ParameterDeclaration): string[] {
		const { parent, initializer } = declaration;
		const at = parent.parameters.indexOf(declaration);
		const named = ts.isConstructorDeclaration(parent) ? parent.parent : parent;
		const calls = [...this.program.callsOf(parent), ...this.program.callsOf(named)];
		return this.any(calls.map((args) => args[at] ?? initializer));
	}

	/** What is taken out of an object or a list by its place there. */
	private bound(declaration: ts.BindingElement): string[] {
		const { parent } = declaration;
		if (ts.isArrayBindingPattern(parent)) {
			const at = parent.elements.indexOf(declaration);
			const from = ts.isVariableDeclaration(parent.parent) ? parent.parent.initializer : undefined;
			const calls =
				from && ts.isCallExpression(from)
					? functionsOf(this.program, from.expression).flatMap(resultsOf)
					: [];
			return this.any(
				calls.map((one) => (ts.isArrayLiteralExpression(one) ? one.elements[at] : undefined)),
			);
		}
		return this.held(propertiesFor(this.program, declaration));
	}

	private held(properties: ts.Node[]): string[] {
		const all = properties.flatMap((property) => {
			if (isOfError(property)) return [HOLE];
			if (ts.isPropertyAssignment(property)) return this.any(valuesBeside(property));
			return this.any(this.program.valuesOf(property));
		});
		return all.length === 0 ? [HOLE] : all;
	}

	/** One of the values of an object that stands in the source. */
	private entry(object: ts.Expression): string[] {
		const declaration = this.program.declarationOf(object);
		const inner = declaration && ts.isVariableDeclaration(declaration) && declaration.initializer;
		if (!inner || !ts.isObjectLiteralExpression(inner)) return [HOLE];
		return this.any(inner.properties.map(valueOf));
	}

	private call(node: ts.CallExpression, given: Given): string[] {
		const { expression, arguments: args } = node;
		const on = ts.isPropertyAccessExpression(expression) ? expression : undefined;
		const method = on?.name.text ?? '';
		if (on && method === 'join') return this.sentences(on.expression, given);
		if (on && ['trim', 'replace', 'replaceAll'].includes(method))
			return this.of(on.expression, given);
		if (on && method === 'toLowerCase') {
			return this.of(on.expression, given).map((text) => text.toLowerCase());
		}
		const isPassedOn = ['harmless', 'visible', 'plain', 'withoutSecrets'].includes(
			expression.getText(),
		);
		if (isPassedOn) return this.of(args[0], given);
		const all = functionsOf(this.program, expression).flatMap((one) => {
			const inside = one.parameters.reduce((known, parameter, at) => {
				const expression = args[at] ?? parameter.initializer;
				return known.withWord(parameter, { expression, given });
			}, given);
			return resultsOf(one).flatMap((result) => this.of(result, inside));
		});
		return all.length === 0 ? [HOLE] : all;
	}

	/** The sentences of a list that are put one behind the other: any of them may be left out. */
	private sentences(list: ts.Expression, given: Given): string[] {
		const inner =
			ts.isCallExpression(list) && ts.isPropertyAccessExpression(list.expression)
				? list.expression.expression
				: list;
		const declaration = ts.isIdentifier(inner) ? this.program.declarationOf(inner) : undefined;
		const array =
			declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : inner;
		if (!array || !ts.isArrayLiteralExpression(array)) return [HOLE];
		return [
			array.elements
				.flatMap((one) => this.of(one, given))
				.filter(Boolean)
				.join(' '),
		];
	}

	private any(expressions: Array<ts.Expression | undefined>, given = NOTHING): string[] {
		const all = expressions.flatMap((one) => this.of(one, given));
		return all.length === 0 ? [HOLE] : all;
	}
}
