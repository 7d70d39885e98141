/** Marks the page, before it is drawn, as one whose scripts will run. */
export const MARK_SUPPORT =
	"document.body.className+=' js-enabled'+('noModule' in HTMLScriptElement.prototype?' govuk-frontend-supported':'')";

/** Starts the design system's own scripts that a still page names, each from its file. */
export const START_ENHANCEMENTS =
	'for(const{href,dataset:{starts}}of document.querySelectorAll("link[data-starts]"))import(href).then(m=>{' +
	"const[Module]=Object.values(m);" +
	"for(const e of document.querySelectorAll('[data-module='+starts+']'))new Module(e)})";

/** Every script that stands in a page by its words, the same in all: known to browsers by its hash. */
export const INLINE_SCRIPTS: readonly string[] = [MARK_SUPPORT, START_ENHANCEMENTS];
