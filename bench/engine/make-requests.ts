// Makes the records of the bench in a process of its own and writes each request as its length, four bytes, and its bytes.
import { logRequests } from './data.ts';

for (const request of logRequests(Number(process.argv[2]))) {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(request.length);
  process.stdout.write(length);
  process.stdout.write(request);
}
