use super::*;

fn manifest(name: &str, id: &str) -> Manifest {
    Manifest {
        name: name.to_owned(),
        id: id.to_owned(),
        version: String::new(),
    }
}

#[test]
fn the_key_of_a_template_is_made_of_its_name() {
    let name = "SDL TM Knowledge Base (Core)";
    assert_eq!(slug(&manifest(name, "")), "sdl-tm-knowledge-base-core");
    assert_eq!(slug(&manifest("¿?", "CC62-EB")), "cc62-eb");
    assert_eq!(slug(&manifest("", "")), "template");
}
