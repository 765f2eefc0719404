import type { INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';

/** The actions of the node as its description names them. */
export function actionsOf({ description }: INodeType): string[] {
	return description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap((operation) => choicesOf(operation))
		.map(({ action }) => action ?? 'an action without a name');
}

/** The events of the trigger as the node panel lists them: "On campaign published" for Campaign Published. */
export function eventsOf({ description }: INodeType): string[] {
	return description.properties
		.filter(({ name }) => name === 'event')
		.flatMap((event) => choicesOf(event))
		.map(({ name }) => `On ${name.toLowerCase()}`);
}

function choicesOf({ options = [] }: INodeProperties): INodePropertyOptions[] {
	return options.filter((option): option is INodePropertyOptions => 'value' in option);
}
