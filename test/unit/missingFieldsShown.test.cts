import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';
import { Nudgescribe } from '../../nodes/Nudgescribe/Nudgescribe.node.ts';
import { missingProfileFields } from '../../nodes/Nudgescribe/resources/customer/mapper.ts';

const { description } = new Nudgescribe();
const [property] = missingProfileFields.properties;

function isShown(dataMode: string, mappingMode: string): boolean {
	if (!property) throw new Error('The option has no property');
	const parameters: INodeParameters = {
		...{ resource: 'customer', operation: 'upsert', dataMode },
		profileFields: { mappingMode, value: null },
		options: { missingProfileFields: 'create' },
	};
	const node: INode = {
		...{ id: '1', name: 'Nudgescribe', type: 'nudgescribe', typeVersion: 1 },
		...{ position: [0, 0], parameters },
	};
	const options = parameters.options as INodeParameters;
	return NodeHelpers.displayParameter(options, property, node, description, parameters);
}

test('Missing Profile Fields is shown where the mapper takes the fields of the input item, and nowhere else', () => {
	expect(isShown('profileFields', 'autoMapInputData')).toBe(true);
	expect(isShown('profileFields', 'defineBelow')).toBe(false);
	expect(isShown('json', 'autoMapInputData')).toBe(false);
});
