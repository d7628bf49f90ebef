/** The style rules of one document: each distinct formatting is one class. */
export class StyleRules {
  private static made = 0;
  private readonly sheet: CSSStyleSheet;
  /** What the names of its classes begin with: a page may have the cells of a sheet and drawings upon them. */
  private readonly prefix: string;
  private count = 0;

  /** `host` is the window whose document has the rules. */
  constructor(private readonly host: Window & typeof globalThis = window) {
    this.prefix = `s${String(StyleRules.made)}-`;
    StyleRules.made += 1;
    this.sheet = new host.CSSStyleSheet();
    host.document.adoptedStyleSheets.push(this.sheet);
  }

  /** Makes a rule and gives its class. Values are set by the object model, which refuses what is no value. */
  define(declarations: readonly (readonly [string, string])[]): string {
    const name = this.prefix + String(this.count);
    const index = this.sheet.insertRule(`.${name} {}`, this.sheet.cssRules.length);
    const rule = this.sheet.cssRules[index];
    if (rule instanceof this.host.CSSStyleRule) {
      for (const [prop, value] of declarations) rule.style.setProperty(prop, value);
    }
    this.count += 1;
    return name;
  }

  /** What a class declares. */
  declared(name: string): readonly (readonly [string, string])[] {
    const isOwn = name.startsWith(this.prefix);
    const rule = isOwn ? this.sheet.cssRules[Number(name.slice(this.prefix.length))] : undefined;
    if (!(rule instanceof CSSStyleRule)) return [];
    return [...rule.style].map((property) => [property, rule.style.getPropertyValue(property)]);
  }

  /** Takes all rules away. */
  remove(): void {
    const { document } = this.host;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.sheet,
    );
  }
}
