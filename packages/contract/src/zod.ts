// Zod, as all that runs in a browser uses it. It compiles object parsers with `new Function` where it may; the console's
// content security policy forbids that, and already the attempt is reported as a violation. Whoever makes a schema takes
// Zod from here, so that this is settled before the first one is made.
import * as z from 'zod';

z.config({ jitless: true });

export { z };
