/** The fields of a form page: each takes its value and error from the page by its name. */
export { CheckboxesField, RadiosField, SelectField } from "./choice-fields";
export { DateField, DateTimeField } from "./date-fields";
export { MoneyField, PasswordField, TextAreaField, TextField } from "./text-fields";
