declare module "virtual:check-script" {
	const text: string;
	export default text;
}
