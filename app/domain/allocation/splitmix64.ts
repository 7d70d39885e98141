const MASK = (1n << 64n) - 1n;

/** SplitMix64 (Steele, Lea and Flood, 2014): gives whole numbers of 64 bits, the same for the same seed. */
export class SplitMix64 {
	private state: bigint;

	constructor(seed: bigint) {
		this.state = seed & MASK;
	}

	/** The next number, uniform from 0 to 2⁶⁴ − 1. */
	next(): bigint {
		this.state = (this.state + 0x9e3779b97f4a7c15n) & MASK;
		let mixed = this.state;
		mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
		mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & MASK;
		return mixed ^ (mixed >> 31n);
	}
}
