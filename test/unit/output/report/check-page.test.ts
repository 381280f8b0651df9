import { describe, expect, it } from "vitest";
import { checkPage } from "../../../../src/output/report/check-page.ts";
import { reportPages } from "../../../../src/output/report/render-report.ts";
import { evaluationOf, houseTemplate, manyQpv, smallTemplate } from "./fixture.ts";

const POLICY =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:\">";
const page = (body: string, head = `<meta charset="utf-8">${POLICY}<title>T</title>`) =>
  `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`;
const said = (html: string) => checkPage(html, "rapport.hbs").map(({ message }) => message);

describe("a finished page", () => {
  it("of the house may be published", () => {
    const [page] = reportPages(evaluationOf(manyQpv(5)), houseTemplate(), [null]);
    expect(page?.diagnostics).toEqual([]);
    expect(page?.html).toContain("<svg");
  });

  it.each([
    ["a text", page("<p>Bonjour</p>")],
    ["an image written in it", page('<img alt="a" src="data:image/png;base64,AA">')],
    ["a link that a reader may follow", page('<a href="https://exemple.test/">Source</a>')],
    ["a policy on two lines", page("<p>x</p>", `${POLICY.replace("; style", ";\n  style")}<title>T</title>`)],
  ])("with %s may be too", (_, html) => {
    expect(said(html)).toEqual([]);
  });

  it.each([
    ["no policy", page("<p>x</p>", "<title>T</title>"), /Content-Security-Policy/],
    ["a wider policy", page("<p>x</p>", POLICY.replace("'none'", "*")), /Content-Security-Policy/],
    ["a policy after a style", page("<p>x</p>", `<style>a{}</style>${POLICY}`), /Content-Security-Policy/],
    ["a policy in its body", page(`<p>x</p>${POLICY}`, "<title>T</title>"), /Content-Security-Policy/],
    ["a policy in a comment", page("<p>x</p>", `<!-- ${POLICY} -->`), /Content-Security-Policy/],
    ["a script", page("<p>x</p><script>1</script>"), /<script>/],
    ["a script in a drawing", page("<svg><script>1</script></svg>"), /<script>/],
    [
      "a script behind an unclosed style",
      page("<noscript><style></noscript><script>1</script>"),
      /<noscript>/,
    ],
    ["a handler", page('<p oNclick="1">x</p>'), /« onclick »/],
    ["an address that runs", page('<a href="java&#10;script:1">x</a>'), /javascript:/],
    ["a connection", page("<p>x</p>", `${POLICY}<link rel=preconnect href=//exemple.test>`), /<link>/],
    [
      "a refresh",
      page('<p>x</p><META HTTP-EQUIV=" Refresh " content="0;url=about:blank">'),
      /meta http-equiv/,
    ],
    ["a frame", page('<iframe src="file:///etc/passwd"></iframe>'), /<iframe>/],
    ["a base", page("<p>x</p>", `${POLICY}<base href="https://exemple.test/">`), /<base>/],
    ["nothing on it", page("<main> \n</main>"), /elle est vide/],
    ["a title alone", page("<style>p{}</style>"), /elle est vide/],
  ])("with %s may not", (_, html, words) => {
    expect(said(html).join("\n")).toMatch(words);
  });

  it("is refused as a whole, with all that is wrong at once", () => {
    const template = smallTemplate("<script>1</script>");
    const [page] = reportPages(evaluationOf(manyQpv(3)), template, [null]);
    expect(page?.html).toBeUndefined();
    expect(page?.diagnostics.map(({ code, place }) => `${code} ${place.file}`)).toEqual(
      Array(3).fill("template/page t/rapport.hbs"),
    );
  });
});
