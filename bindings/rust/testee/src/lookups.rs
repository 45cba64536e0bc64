//! The operation lookup over the library's registry.

use uep::codes::{code_for_type, describe_table, pair_code, type_for_code, TableUse};
use uep::json::Json;
use uep::registry::{self, Level};

use crate::args::{Answer, Args, Failure};

/// Give the entry that is asked for, or null.
pub fn look_up(args: &Args<'_>) -> Answer {
    let name = || args.need("name");
    let entry = match args.need("kind")? {
        "category" => registry::find_category(name()?).map(|found| {
            Json::object([
                ("name", found.name.into()),
                ("title", found.title.into()),
                ("kind", found.kind.into()),
            ])
        }),
        "code" => find_code(args)?,
        "level_in" => Some(read_level(args)?),
        "level_out" => Some(write_level(args)?),
        "limit" => registry::find_limit(name()?).map(|found| {
            let value = Json::from(found.value as f64);
            Json::object([
                ("name", found.id.into()),
                ("value", value),
                ("unit", found.unit.into()),
            ])
        }),
        "metric" => registry::find_metric(name()?).map(|found| named(found.name, found.title)),
        "native" => registry::find_native(args.need("language")?, name()?)
            .map(|found| Json::object([("error_type", found.into())])),
        "native_out" => {
            let ancestors = ancestors(args);
            registry::find_native_out(args.need("language")?, name()?, ancestors)
                .map(|found| Json::object([("native", found.into())]))
        }
        "pattern" => {
            registry::find_pattern(name()?).map(|regex| named(name().unwrap_or_default(), regex))
        }
        "reason" => {
            let name = name()?;
            uep::Reason::ALL
                .iter()
                .find(|reason| reason.id() == name)
                .map(|found| named(found.id(), found.title()))
        }
        "severity" => registry::severity_number(name()?).map(|number| {
            Json::object([
                ("name", Json::from(args.text("name").unwrap_or_default())),
                ("number", number.into()),
            ])
        }),
        "strategy" => registry::find_strategy(name()?).map(|found| named(found.name, found.title)),
        "type" => registry::find_type(name()?).map(show_type),
        other => return Err(Failure::Unsupported(format!("lookup:{other}"))),
    };
    Ok(Json::object([("entry", entry.unwrap_or(Json::Null))]))
}

fn named(name: &str, title: &str) -> Json {
    Json::object([("name", Json::from(name)), ("title", title.into())])
}

fn texts(items: &[&str]) -> Json {
    Json::array(items.iter().map(|item| Json::from(*item)))
}

fn show_type(entry: &registry::ErrorType) -> Json {
    Json::object([
        ("name", Json::from(entry.name)),
        ("title", entry.title.into()),
        ("description", entry.description.into()),
        ("category", entry.category.into()),
        ("parent", entry.parent.into()),
        ("ancestors", texts(entry.ancestors)),
        ("default_severity", entry.default_severity.name().into()),
        ("retryability", entry.retryability.into()),
        ("throttled", entry.throttled.into()),
        ("default_effect", entry.default_effect.into()),
        ("fault", entry.fault.into()),
        ("expected", entry.expected.into()),
        ("grpc_code", entry.grpc_code.into()),
        ("http_status", u32::from(entry.http_status).into()),
        ("recovery_suggestions", texts(entry.recovery_suggestions)),
        ("recovery_strategies", texts(entry.recovery_strategies)),
        ("monitoring_metrics", texts(entry.monitoring_metrics)),
        ("since", entry.since.into()),
    ])
}

fn ancestors<'a>(args: &Args<'a>) -> Vec<&'a str> {
    args.get("ancestors")
        .into_iter()
        .flat_map(Json::items)
        .filter_map(Json::as_str)
        .collect()
}

fn find_code(args: &Args<'_>) -> Result<Option<Json>, Failure> {
    let stem = args.need("table")?;
    let Some((space, made_for)) = describe_table(stem) else {
        return Ok(None);
    };
    Ok(match made_for {
        TableUse::Relates => {
            let found = pair_code(stem, args.need("value")?);
            Some(Json::object([(
                "value",
                found.map_or(Json::Null, Json::from),
            )]))
        }
        TableUse::Writes => {
            code_for_type(space, args.need("name")?, &ancestors(args)).map(|found| {
                Json::object([
                    ("value", Json::from(found.value)),
                    ("name", found.name.into()),
                ])
            })
        }
        TableUse::Reads => {
            let code = args.text("value").or(args.text("name")).unwrap_or_default();
            let (platform, when) = (
                args.text("platform").unwrap_or_default(),
                args.text("when").unwrap_or_default(),
            );
            Some(match type_for_code(space, code, platform, when) {
                "" => Json::object([("refused", Json::Bool(true))]),
                found => Json::object([("error_type", Json::from(found))]),
            })
        }
    })
}

fn find_scale(args: &Args<'_>) -> Result<&'static registry::Scale, Failure> {
    let id = args.need("scale")?;
    registry::find_scale(id).ok_or_else(|| Failure::Unsupported(format!("scale:{id}")))
}

fn read_level(args: &Args<'_>) -> Answer {
    let found = find_scale(args)?.read(args.need("value")?);
    Ok(Json::object([(
        "severity",
        found.map_or(Json::Null, |severity| severity.name().into()),
    )]))
}

fn write_level(args: &Args<'_>) -> Answer {
    let severity = read_severity(args.value("severity")?)?;
    let value = match find_scale(args)?.write(severity, args.flag("expected")) {
        Level::Number(number) => Json::from(number as f64),
        Level::Word(word) => word.into(),
    };
    Ok(Json::object([("value", value)]))
}

/// A severity by its name or number.
pub fn read_severity(value: &Json) -> Result<i32, Failure> {
    let found = match value {
        Json::String(name) => registry::severity_number(name),
        Json::Number(number) => number.digits().parse().ok(),
        _ => None,
    };
    found.ok_or_else(|| Failure::Fault("a severity is a name or a number".to_owned()))
}
