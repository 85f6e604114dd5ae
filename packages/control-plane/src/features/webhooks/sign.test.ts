import { expect, test } from 'vitest';
import { newKey, signedHeaders } from './sign.ts';

test('signs as the published example of Standard Webhooks does', () => {
  const headers = signedHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    body: '{"test": 2432232314}',
    sentAt: 1_614_265_330,
  });
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('every key is another, of 32 bytes', () => {
  const [one, two] = [newKey(), newKey()];
  expect(one).not.toBe(two);
  expect(Buffer.from(one.replace('whsec_', ''), 'base64')).toHaveLength(32);
});
