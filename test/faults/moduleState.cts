import ts from 'typescript';

const changing = new Set([
	...['add', 'clear', 'copyWithin', 'delete', 'fill', 'pop', 'push', 'reverse'],
	...['set', 'shift', 'sort', 'splice', 'unshift'],
]);

function isConstant(list: ts.VariableDeclarationList): boolean {
	return (list.flags & ts.NodeFlags.Const) !== 0;
}

function isOwnFlag(node: ts.PropertyDeclaration, kind: ts.SyntaxKind): boolean {
	return node.modifiers?.some((modifier) => modifier.kind === kind) === true;
}

/** The name at the beginning of `a.b[c].d`. */
function rootOf(expression: ts.Expression): string | undefined {
	if (ts.isIdentifier(expression)) return expression.text;
	const isAccess =
		ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression);
	return isAccess ? rootOf(expression.expression) : undefined;
}

function isAssignment({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
	return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** What is changed by a node of the syntax tree, if it changes something. */
function changedBy(node: ts.Node): ts.Expression | undefined {
	if (ts.isBinaryExpression(node) && isAssignment(node)) return node.left;
	if (ts.isDeleteExpression(node)) return node.expression;
	if (ts.isPostfixUnaryExpression(node)) return node.operand;
	if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
		return undefined;
	const { expression, name } = node.expression;
	if (changing.has(name.text)) return expression;
	const isAssign = rootOf(expression) === 'Object' && name.text === 'assign';
	return isAssign ? node.arguments[0] : undefined;
}

function declaredNames({ statements }: ts.SourceFile): Set<string> {
	const lists = statements.filter(ts.isVariableStatement).map((one) => one.declarationList);
	return new Set(
		lists.flatMap(({ declarations }) =>
			declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : [])),
		),
	);
}

/**
 * What a module keeps from one execution to the next, if it keeps anything: variables at its top that are no
 * constants or that are changed, and static properties that are not read-only.
 */
export function stateIn(path: string, text: string): string[] {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
	const found: string[] = [];
	const add = (node: ts.Node) => found.push(`${path}: ${node.getText(file).slice(0, 80)}`);
	const names = declaredNames(file);
	for (const statement of file.statements) {
		if (ts.isVariableStatement(statement) && !isConstant(statement.declarationList)) add(statement);
	}
	const visit = (node: ts.Node): void => {
		const isStatic = ts.isPropertyDeclaration(node) && isOwnFlag(node, ts.SyntaxKind.StaticKeyword);
		if (isStatic && !isOwnFlag(node, ts.SyntaxKind.ReadonlyKeyword)) add(node);
		const changed = changedBy(node);
		if (changed && names.has(rootOf(changed) ?? '')) add(node);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}
