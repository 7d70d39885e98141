import { expect, test } from "vitest";
import { networkOf } from "~/domain/people/network";

test.each([
	["192.0.2.1", "192.0.2.1"],
	["::ffff:192.0.2.1", "192.0.2.1"],
	["2001:db8:0:1:aaaa:bbbb:cccc:dddd", "2001:db8:0:1::/64"],
	["2001:0DB8:0000:0001::9", "2001:db8:0:1::/64"],
	["2001:db8::1", "2001:db8:0:0::/64"],
	["fe80::1%eth0", "fe80:0:0:0::/64"],
	["::1", "0:0:0:0::/64"],
	["", ""],
])("%s is of the network %s", (address, network) => {
	expect(networkOf(address)).toBe(network);
});
