import ts from 'typescript';
import { eachNode, functionIn, type Program } from './program.cts';

/** @returns the functions that a call can be of, where they stand in the source */
export function functionsOf(program: Program, callee: ts.Expression): ts.FunctionLikeDeclaration[] {
	const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
	const declaration = program.declarationOf(name);
	const own = functionIn(declaration);
	if (own?.body) return [own];
	if (!declaration) return [];
	return valuesFor(program, declaration).flatMap((value) => {
		if (ts.isArrowFunction(value)) return [value];
		return functionIn(program.declarationOf(value)) ?? [];
	});
}

/** @returns where the property is declared that a part of a pattern takes out of an object */
export function propertiesFor(program: Program, declaration: ts.BindingElement): ts.Declaration[] {
	const type = program.checker.getTypeAtLocation(declaration.parent);
	return program.propertiesOf(type, (declaration.propertyName ?? declaration.name).getText());
}

function valuesFor(program: Program, declaration: ts.Declaration): ts.Expression[] {
	const isPart = ts.isBindingElement(declaration);
	const all = isPart ? propertiesFor(program, declaration) : [declaration];
	return all.flatMap((one) => program.valuesOf(one));
}

/** @returns all that a function can return */
export function resultsOf(one: ts.FunctionLikeDeclaration): ts.Expression[] {
	const { body } = one;
	if (!body) return [];
	if (!ts.isBlock(body)) return [body];
	const results: ts.Expression[] = [];
	eachNode(body, (node) => {
		if (ts.isReturnStatement(node) && node.expression && around(node) === one)
			results.push(node.expression);
	});
	return results;
}

function around(node: ts.Node): ts.Node {
	let outer = node.parent;
	while (!ts.isFunctionLike(outer)) outer = outer.parent;
	return outer;
}
