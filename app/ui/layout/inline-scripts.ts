/** Marks the page, before it is drawn, as one whose scripts will run. */
export const MARK_SUPPORT =
	"document.body.className+=' js-enabled'+('noModule' in HTMLScriptElement.prototype?' govuk-frontend-supported':'')";

/** Starts the scripts that a page names, each from its file, on the elements that bear its name. */
export const START_ENHANCEMENTS =
	'for(const{href,dataset:{starts}}of document.querySelectorAll("link[data-starts]"))import(href).then(m=>{' +
	"const Module=m.modules?m.modules[starts]:Object.values(m)[0];" +
	"for(const e of document.querySelectorAll('[data-module='+starts+']'))new Module(e)})";

/** Every script that stands in a page by its words, the same in all: known to browsers by its hash. */
export const INLINE_SCRIPTS: readonly string[] = [MARK_SUPPORT, START_ENHANCEMENTS];

/** The header of a form that our script sends, and of a page that answers it: to be shown in place of the form. */
export const BY_SCRIPT = "Tranche-Sent-By";
