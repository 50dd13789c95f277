document.title = "Entente";
