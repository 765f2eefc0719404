import ts from 'typescript';

/** Whether a property holds what an error says, which stands where that error is made. */
export function isOfError(property: ts.Node): boolean {
	const { parent } = property;
	if (!ts.isPropertySignature(property) && !ts.isPropertyDeclaration(property)) return false;
	if (property.name.getText() !== 'message') return false;
	const members = 'members' in parent ? (parent.members as ts.NodeArray<ts.Node>) : [];
	const names = members.map((one) => ('name' in one ? (one.name as ts.Node).getText() : ''));
	return names.includes('description') || names.includes('stack');
}
