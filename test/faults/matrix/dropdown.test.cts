import { mishaps } from './mishaps.cts';
import { playAll } from './play.cts';
import { dropdown } from './readTargets.cts';

playAll(
	dropdown,
	mishaps.filter(({ isStall }) => isStall !== true),
);
