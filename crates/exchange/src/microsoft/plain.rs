//! Plain text from the little HTML that templates hold.

/// The elements that templates use for looks. Anything else in angle brackets is part of the text,
/// because texts about security speak of `<script>`.
const BREAKS: &[&str] = &[
    "br",
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "tr",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "pre",
    "blockquote",
];
const INLINE: &[&str] = &[
    "b", "i", "u", "em", "strong", "span", "font", "code", "sub", "sup", "small", "td", "th",
    "tbody", "thead", "img",
];

/// Returns a text without markup. Of a link the text stays, and the address where it differs.
pub(super) fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut link: Option<(String, usize)> = None;
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        let (before, from) = rest.split_at(open);
        unescape(before, &mut text);
        let Some((tag, after)) = markup(from) else {
            text.push('<');
            rest = from.get(1..).unwrap_or_default();
            continue;
        };
        rest = after;
        if tag.name == "a" {
            close_link(&mut text, link.take());
            if !tag.closes {
                link = Some((address(tag.inside), text.len()));
            }
        } else if BREAKS.contains(&tag.name.as_str()) && !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
    }
    unescape(rest, &mut text);
    close_link(&mut text, link.take());
    text.trim().to_owned()
}

struct Markup<'a> {
    name: String,
    closes: bool,
    inside: &'a str,
}

/// Splits a tag from the front of a text, when it is one that only concerns looks.
fn markup(text: &str) -> Option<(Markup<'_>, &str)> {
    let from = text.get(1..)?;
    // A tag has no open bracket inside; stopping there keeps the whole linear.
    let end = from.find(['<', '>'])?;
    let (inside, rest) = from.split_at(end);
    let after = rest.strip_prefix('>')?;
    let (closes, body) = match inside.strip_prefix('/') {
        Some(body) => (true, body),
        None => (false, inside),
    };
    let name: String = body
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    let known = name == "a" || BREAKS.contains(&&*name) || INLINE.contains(&&*name);
    let ends = body
        .get(name.len()..)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '/', '\n', '\t']));
    (known && ends).then_some((
        Markup {
            name,
            closes,
            inside: body,
        },
        after,
    ))
}

/// Returns what `href` says, with or without quotes.
fn address(inside: &str) -> String {
    let lower = inside.to_ascii_lowercase();
    let Some(value) = lower
        .find("href")
        .and_then(|at| inside.get(at + 4..))
        .and_then(|rest| rest.trim_start().strip_prefix('='))
        .map(str::trim_start)
    else {
        return String::new();
    };
    let end: &[char] = match value.chars().next() {
        Some('"') => &['"'],
        Some('\'') => &['\''],
        _ => &[' ', '\n', '\t'],
    };
    let mut found = String::new();
    let value = value.trim_start_matches(['"', '\'']);
    unescape(value.split(end).next().unwrap_or_default(), &mut found);
    found.trim().to_owned()
}

fn close_link(text: &mut String, link: Option<(String, usize)>) {
    if let Some((address, from)) = link
        && !address.is_empty()
    {
        let said = text.get(from..).unwrap_or_default().trim();
        if said.is_empty() {
            text.push_str(&address);
        } else if said != address {
            text.extend([" (", &address, ")"]);
        }
    }
}

fn unescape(html: &str, text: &mut String) {
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        let known = [
            ("&amp;", "&"),
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&apos;", "'"),
            ("&#39;", "'"),
            ("&nbsp;", " "),
        ];
        let found = known
            .iter()
            .find_map(|(entity, means)| from.strip_prefix(entity).map(|after| (*means, after)));
        let (means, after) = found.unwrap_or(("&", from.get(1..).unwrap_or_default()));
        text.push_str(means);
        rest = after;
    }
    text.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_link_text_and_address_stay() {
        assert_eq!(
            plain("Refer: <a href=\"https://a.example/x#y\">https://a.example/x#y</a>"),
            "Refer: https://a.example/x#y"
        );
        assert_eq!(
            plain("<A HREF='https://a.example?b=1&amp;c=2'>the guide</A>."),
            "the guide (https://a.example?b=1&c=2)."
        );
        assert_eq!(plain("<a href=https://a.example></a>"), "https://a.example");
        assert_eq!(plain("<a name=x>here"), "here");
    }

    #[test]
    fn paragraphs_become_lines() {
        assert_eq!(
            plain("<p>One&nbsp;<b>two</b></p><br/><ul><li>Three</li></ul>"),
            "One two\nThree"
        );
    }

    #[test]
    fn what_is_not_markup_stays() {
        for text in [
            "a < b and c > d",
            "input with <script> in it",
            "<",
            "x <",
            "R&D",
            "<a",
        ] {
            assert_eq!(plain(text), text);
        }
    }

    #[test]
    fn open_brackets_cost_little() {
        assert_eq!(plain(&"<".repeat(1 << 20)).len(), 1 << 20);
    }
}
