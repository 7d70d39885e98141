import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";

const read = (file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));

/** The grant schema as it is published; the package's link names the version before it, which it stands for as well. */
export const grantSchema = read("grant-schema.json");
const packageSchema = read("package-schema.json");

const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
addFormats.default(ajv);
ajv.addSchema(grantSchema);
ajv.addSchema(grantSchema, packageSchema.properties.grants.items.$ref);

const faultsBy = (schema: object) => {
	const validate = ajv.compile(schema);
	return (value: unknown): readonly string[] => {
		validate(value);
		return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
	};
};

/** What the official schema of a grant finds wrong, each with the path of its field. */
export const grantSchemaFaults = faultsBy(grantSchema);
/** What the official schema of a package finds wrong. */
export const packageFaults = faultsBy(packageSchema);
