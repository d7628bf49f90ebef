/** The style rules of one document: each distinct formatting is one class. */
export class StyleRules {
  private readonly sheet = new CSSStyleSheet();
  private count = 0;

  constructor() {
    document.adoptedStyleSheets.push(this.sheet);
  }

  /** Makes a rule and gives its class. Values are set by the object model, which refuses what is no value. */
  define(declarations: readonly (readonly [string, string])[]): string {
    const name = `s${String(this.count)}`;
    const index = this.sheet.insertRule(`.${name} {}`, this.sheet.cssRules.length);
    const rule = this.sheet.cssRules[index];
    if (rule instanceof CSSStyleRule) {
      for (const [prop, value] of declarations) rule.style.setProperty(prop, value);
    }
    this.count += 1;
    return name;
  }

  /** Takes all rules away. */
  remove(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.sheet,
    );
  }
}
