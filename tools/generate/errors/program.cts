import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..', '..');

/** What the sources of the nodes and the credential are, and what the compiler knows of them. */
export class Program {
	readonly checker: ts.TypeChecker;

	readonly files: ts.SourceFile[];

	/** Where each function is called, by its declaration; what classes are made with stands under the class. */
	private readonly calls = new Map<ts.Node, ts.Expression[][]>();

	/** What objects have under the name of a property, by its declaration. */
	private readonly values = new Map<ts.Node, ts.Expression[]>();

	/** Objects that nothing says the type of. */
	private readonly untyped: ts.ObjectLiteralExpression[] = [];

	/** @param fileNames of the sources; those of the package when they are not given */
	constructor(fileNames?: string[]) {
		const path = join(root, 'tsconfig.json');
		const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as {
			config: unknown;
		};
		const own = ts.parseJsonConfigFileContent(config, ts.sys, root);
		const names = fileNames ?? own.fileNames;
		const program = ts.createProgram(names, { ...own.options, noEmit: true });
		this.checker = program.getTypeChecker();
		this.files = names.flatMap((name) => program.getSourceFile(name) ?? []);
		for (const file of this.files)
			eachNode(file, (node) => {
				this.note(node);
			});
	}

	/** @returns what a function is called with, wherever it is */
	callsOf(declaration: ts.Node): ts.Expression[][] {
		return this.calls.get(declaration) ?? [];
	}

	/** @returns what a property or a variable is given, wherever it is */
	valuesOf(declaration: ts.Node): ts.Expression[] {
		return [...(this.values.get(declaration) ?? []), ...this.untypedValuesOf(declaration)];
	}

	/** An object without a type may become one of any type whose properties it has. */
	private untypedValuesOf(declaration: ts.Node): ts.Expression[] {
		const { parent } = declaration;
		if (!ts.isPropertySignature(declaration) || !ts.isInterfaceDeclaration(parent)) return [];
		const needed = parent.members.filter(({ questionToken }) => !questionToken).map(nameOf);
		return this.untyped.flatMap(({ properties }) => {
			const names = properties.map(nameOf);
			const own = properties.find((property) => nameOf(property) === nameOf(declaration));
			return own && needed.every((name) => names.includes(name)) ? (valueOf(own) ?? []) : [];
		});
	}

	/** @returns where what a name stands for is declared */
	declarationOf(name: ts.Node): ts.Declaration | undefined {
		const symbol = this.symbolOf(name);
		return symbol?.valueDeclaration ?? symbol?.declarations?.[0];
	}

	/** @returns the same, where a name that stands for a property as well stands for a value there */
	valueDeclarationOf(name: ts.Node): ts.Declaration | undefined {
		const isShort = ts.isShorthandPropertyAssignment(name.parent);
		const short = isShort && this.checker.getShorthandAssignmentValueSymbol(name.parent);
		return short ? short.valueDeclaration : this.declarationOf(name);
	}

	/** @returns all places where it is declared: a property of one of several kinds of objects has some */
	declarationsOf(name: ts.Node): ts.Declaration[] {
		return this.symbolOf(name)?.declarations ?? [];
	}

	/** @returns where a property of a type is declared */
	propertiesOf(type: ts.Type | undefined, name: string): ts.Declaration[] {
		if (!type) return [];
		const kinds = type.isUnion() ? type.types : [type];
		const found = kinds.map((kind) => this.checker.getPropertyOfType(kind, name)?.declarations);
		return [...new Set(found.flatMap((some) => some ?? []))];
	}

	/** @returns where a file stands in the package */
	pathOf(node: ts.Node): string {
		return node.getSourceFile().fileName.slice(root.length + 1);
	}

	private symbolOf(name: ts.Node): ts.Symbol | undefined {
		const symbol = this.checker.getSymbolAtLocation(name);
		const isAlias = symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
		return isAlias ? this.checker.getAliasedSymbol(symbol) : symbol;
	}

	/** Of several kinds of objects, those that the object can be by a text that says which it is. */
	private fitting(
		type: ts.Type | undefined,
		{ properties }: ts.ObjectLiteralExpression,
	): Array<ts.Type | undefined> {
		if (!type?.isUnion()) return [type];
		const fitting = type.types.filter((kind) =>
			properties.some((property) => {
				const own = this.checker.getPropertyOfType(kind, nameOf(property));
				const kindType = own && this.checker.getTypeOfSymbol(own);
				const texts = textsOf(valueOf(property));
				return kindType?.isStringLiteral() && texts.includes(kindType.value);
			}),
		);
		return fitting.length === 0 ? [type] : fitting;
	}

	private note(node: ts.Node): void {
		if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
			const declaration = this.declarationOf(lastNameOf(node.expression));
			add(this.calls, functionIn(declaration) ?? declaration, [...(node.arguments ?? [])]);
		}
		if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
			add(this.values, this.declarationOf(lastNameOf(node.left)), node.right);
		}
		if (!ts.isObjectLiteralExpression(node)) return;
		const type = this.checker.getContextualType(node);
		if (!type) this.untyped.push(node);
		const kinds = this.fitting(type, node);
		for (const property of node.properties) {
			const value = valueOf(property);
			if (!value || !property.name) continue;
			const name = property.name.getText();
			const declarations = kinds.flatMap((kind) => this.propertiesOf(kind, name));
			for (const declaration of declarations) {
				add(this.values, declaration, value);
			}
		}
	}
}

/** The texts that stand in an expression, or in both branches of a choice. */
function textsOf(value: ts.Expression | undefined): string[] {
	if (!value) return [];
	if (ts.isStringLiteral(value)) return [value.text];
	return ts.isConditionalExpression(value)
		? [...textsOf(value.whenTrue), ...textsOf(value.whenFalse)]
		: [];
}

function nameOf(property: { name?: ts.PropertyName | undefined }): string {
	return property.name?.getText() ?? '';
}

/** @returns what the objects of a list have where one of them has a property */
export function valuesBeside(property: ts.PropertyAssignment): ts.Expression[] {
	const list = property.parent.parent;
	const all = ts.isArrayLiteralExpression(list) ? list.elements : [property.parent];
	const properties = all.flatMap((one) =>
		ts.isObjectLiteralExpression(one) ? [...one.properties] : [],
	);
	return properties
		.filter((one) => nameOf(one) === nameOf(property))
		.flatMap((one) => valueOf(one) ?? []);
}

/** @returns what an object literal has under a name */
export function valueOf(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
	if (ts.isPropertyAssignment(property)) return property.initializer;
	return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

/** @returns the function that a declaration is of, where it is of one */
export function functionIn(
	declaration: ts.Node | undefined,
): ts.FunctionLikeDeclaration | undefined {
	if (!declaration) return undefined;
	if (ts.isFunctionLike(declaration) && 'body' in declaration) return declaration;
	const isNamed = ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration);
	const inner = isNamed ? declaration.initializer : undefined;
	return inner && (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) ? inner : undefined;
}

/** Goes through a piece of source with all that is in it. */
export function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	ts.forEachChild(node, (inner) => {
		eachNode(inner, visit);
	});
}

function lastNameOf(expression: ts.Expression): ts.Node {
	return ts.isPropertyAccessExpression(expression) ? expression.name : expression;
}

function add<Value>(map: Map<ts.Node, Value[]>, key: ts.Node | undefined, value: Value): void {
	if (key) map.set(key, [...(map.get(key) ?? []), value]);
}
