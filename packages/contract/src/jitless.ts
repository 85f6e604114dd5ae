import * as z from 'zod';

// Zod compiles object parsers with `new Function` where it may. The console's content security policy forbids that,
// and already the attempt is reported as a violation.
z.config({ jitless: true });
