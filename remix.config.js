/**
 * The one place of Remix's settings; vite.config.ts hands it to the Remix plugin.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
	appDirectory: "app",
	buildDirectory: "build",
	serverModuleFormat: "esm",
	ssr: true,
	future: {
		v3_fetcherPersist: true,
		v3_relativeSplatPath: true,
		v3_throwAbortReason: true,
		v3_lazyRouteDiscovery: false,
		v3_singleFetch: true,
		v3_routeConfig: true,
	},
};
