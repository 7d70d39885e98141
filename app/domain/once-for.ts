/** A function of one object, worked out once for as long as that object is kept; nothing may change the object. */
export function onceFor<K extends object, V>(make: (of: K) => V): (of: K) => V {
	const made = new WeakMap<K, { readonly value: V }>();
	return (of) => {
		const found = made.get(of);
		if (found) return found.value;
		const value = make(of);
		made.set(of, { value });
		return value;
	};
}
