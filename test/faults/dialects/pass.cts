import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { RunResult } from '../../engine/run.cts';
import { jsonOf } from '../../integration/results.cts';
import type { Records } from '../faultCase.cts';
import type { WatchedStage } from '../watchedStage.cts';

/** One operation, run and looked at on a stage that speaks some dialect. */
export type Pass = (stage: WatchedStage, records: Records) => Promise<void>;

export const group = 'VIP customers';

/** A run that has to succeed. */
export async function done(
	stage: WatchedStage,
	parameters: INodeParameters,
	items: INodeExecutionData[] | IDataObject[] = [{}],
): Promise<RunResult> {
	const result = await stage.run(parameters, { items });
	expect(result.error).toBeUndefined();
	return result;
}

/** The values of a field, by its name in the contract, in all items of a run. */
export function valuesOf(stage: WatchedStage, result: RunResult, contractName: string): unknown[] {
	return jsonOf(result).map((json) => json[stage.nameOf(contractName)]);
}

/** Compares records by one of their fields, in order. */
export function compareInOrder(records: Records, wanted: string[], got: unknown[]): void {
	records.compare(wanted, got.map(String));
	expect(got).toEqual(wanted);
	expect(wanted.length).toBeGreaterThan(0);
}
