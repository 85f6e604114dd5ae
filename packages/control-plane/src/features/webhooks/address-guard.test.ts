import { expect, test } from 'vitest';
import { whyClosed } from './address-guard.ts';

test.each(['169.254.169.254', 'fe80::1', 'fd00:ec2::254', '::ffff:169.254.169.254'])(
  '%s is closed whatever the operator allows',
  (address) => {
    expect(whyClosed(address, true)).toContain('link-local');
  },
);

test.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '100.64.0.1', '0.0.0.0', '::1', 'fd12::1'])(
  '%s is private, and open only if the operator says so',
  (address) => {
    expect(whyClosed(address, false)).toContain('LOOKOUT_PRIVATE_WEBHOOKS');
    expect(whyClosed(address, true)).toBeNull();
  },
);

test.each(['::ffff:10.0.0.1', '::ffff:127.0.0.1'])('%s is the private address inside it', (address) => {
  expect(whyClosed(address, false)).not.toBeNull();
});

test.each(['93.184.216.34', '2606:2800:220:1::1', '172.32.0.1'])('%s is open', (address) => {
  expect(whyClosed(address, false)).toBeNull();
});
