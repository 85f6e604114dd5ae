// The peer of a fleet: a bare WebSocket server that sends some bytes to every socket and waits for as many answers.
// broadcast-peer.ts PORT SIZE; a request to /go is one round.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const [port, size] = process.argv.slice(2).map(Number);
const payload = Buffer.alloc(size ?? 0, 7);
let onAnswer: () => void = () => undefined;

const server = createServer((request, response) => {
  if (request.url !== '/go') return response.writeHead(404).end();
  let open = sockets.clients.size;
  onAnswer = () => {
    open -= 1;
    if (open === 0) response.end('done');
  };
  for (const socket of sockets.clients) socket.send(payload);
});
const sockets = new WebSocketServer({ server });
sockets.on('connection', (socket) => socket.on('message', () => onAnswer()));
server.listen(port, '127.0.0.1', () => console.log('peer listens'));
