// `npm run touchline <command>`: the command line, needs only Node 20 and npm.
import { runTouchline } from './lib/run-touchline.mjs';

await runTouchline(process.argv.slice(2));
