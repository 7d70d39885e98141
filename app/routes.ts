import { flatRoutes } from "@remix-run/fs-routes";
import { layout } from "@remix-run/route-config";

export default [layout("frame.tsx", await flatRoutes())];
