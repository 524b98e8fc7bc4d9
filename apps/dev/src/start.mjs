// `npm start`: needs only Node 20 and npm.
import { runTouchline } from './lib/run-touchline.mjs';

await runTouchline(['up', ...process.argv.slice(2)]);
