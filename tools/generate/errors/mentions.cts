import ts from 'typescript';
import { eachNode, type Program } from './program.cts';

/** Which parameters and variables of functions expressions depend on. */
export class Mentions {
	private readonly known = new Map<ts.Node, Set<ts.Node>>();

	constructor(private readonly program: Program) {}

	/** @returns the declarations, with those of what their variables are made of */
	in(words: ts.Expression[]): Set<ts.Node> {
		return new Set(words.flatMap((word) => [...this.inOne(word)]));
	}

	private inOne(word: ts.Expression): Set<ts.Node> {
		const before = this.known.get(word);
		if (before) return before;
		const found = new Set<ts.Node>();
		this.known.set(word, found);
		eachNode(word, (node) => {
			let declaration: ts.Node | undefined = ts.isIdentifier(node)
				? this.program.valueDeclarationOf(node)
				: undefined;
			while (declaration && ts.isBindingElement(declaration)) {
				found.add(declaration);
				declaration = declaration.parent.parent;
			}
			if (!declaration) return;
			if (ts.isParameter(declaration)) found.add(declaration);
			if (!ts.isVariableDeclaration(declaration)) return;
			if (ts.isSourceFile(declaration.parent.parent.parent)) return;
			const { initializer } = declaration;
			if (initializer) for (const one of this.inOne(initializer)) found.add(one);
			found.add(declaration);
		});
		return found;
	}
}
