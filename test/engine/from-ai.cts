import { FROM_AI_AUTO_GENERATED_MARKER, type INodeProperties } from 'n8n-workflow';

/** The name under which an agent fills a field in: what the editor makes of the field's name on the screen. */
export function agentKey({ displayName }: INodeProperties): string {
	return displayName.replaceAll(/[^a-zA-Z0-9-]/g, '_').slice(0, 63);
}

function agentType({ type }: INodeProperties): string {
	return type === 'boolean' || type === 'number' || type === 'json' ? type : 'string';
}

/** The expression that n8n's editor puts into a field that the agent fills in, described by the field's own words. */
export function fromAi(field: INodeProperties): string {
	const words = (field.description ?? '').replaceAll('\\', '\\\\').replaceAll('`', '\\`');
	const call = `$fromAI('${agentKey(field)}', \`${words}\`, '${agentType(field)}')`;
	return `={{ ${FROM_AI_AUTO_GENERATED_MARKER} ${call} }}`;
}
